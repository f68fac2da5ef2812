import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { sizeLimit } from '@/lib/imports/inspect'
import type { RefusedSentence } from '@/lib/imports/refused-files'

type Props = { refused: RefusedSentence[]; trouble: 'none' | 'failed' | null; fileLimit: number }

/** Sends the files to a route of their own: a form of the browser's, so that they stream. */
export function UploadForm({ refused, trouble, fileLimit }: Props) {
  const t = useTranslations('imports.upload')
  const wrong = refused.length > 0 || trouble !== null
  return (
    <form
      method="post"
      action="/api/files/imports"
      encType="multipart/form-data"
      className="form"
      aria-label={t('title')}
    >
      <input type="hidden" name="requestId" value={crypto.randomUUID()} />
      {wrong ? <Wrong refused={refused} trouble={trouble} /> : null}
      <div className="field">
        <label className="field-label" htmlFor="import-files">
          {t('files')}
        </label>
        <input
          id="import-files"
          type="file"
          name="files"
          multiple
          required
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          className="input"
          aria-describedby={wrong ? 'import-wrong import-hint' : 'import-hint'}
          aria-invalid={wrong || undefined}
        />
        <p id="import-hint" className="hint">
          {t('hint', { files: fileLimit, size: sizeLimit / 1_000_000 })}
        </p>
      </div>
      <div className="form-actions">
        <Button type="submit" variant="primary" icon="upload">
          {t('submit')}
        </Button>
      </div>
      <p className="meta">{t('afterwards')}</p>
    </form>
  )
}

function Wrong({ refused, trouble }: Pick<Props, 'refused' | 'trouble'>) {
  const t = useTranslations()
  return (
    <div role="alert" id="import-wrong" className="finding finding-bad">
      <Icon name="circle-exclamation-point" />
      <div>
        <p className="font-semibold">{t(`imports.upload.${trouble ?? 'refused'}`)}</p>
        <ul>
          {refused.map(({ name, key, values }) => (
            <li key={`${name} ${key}`}>
              <strong>{name}</strong> {t(key, values)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
