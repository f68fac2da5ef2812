import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Stepper } from '@/components/ui/stepper'

type Props = { current: 0 | 1 | 2 | 3; files?: string }

/** The three steps, and which files it is about. */
export function ImportBar({ current, files }: Props) {
  const t = useTranslations('imports.steps')
  return (
    <>
      <Stepper label={t('label')} steps={[t('file'), t('review'), t('run')]} current={current} />
      {files ? (
        <span className="import-file">
          <Icon name="file-spreadsheet" small />
          <span>{files}</span>
        </span>
      ) : null}
    </>
  )
}
