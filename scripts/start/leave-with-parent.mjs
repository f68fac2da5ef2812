// Loaded first by every child of the start: when the start is killed, nobody else would end the child.
// Next hands the flag on to processes of its own, which have another parent and are none of our concern.
if (process.env.EINKLANG_PARENT === String(process.ppid)) {
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
}
