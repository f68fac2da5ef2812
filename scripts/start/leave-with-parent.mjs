// Loaded first by every child of the start: when the start is killed, nobody else would end the child.
process.once('disconnect', () => process.exit(1))
process.channel?.unref()
