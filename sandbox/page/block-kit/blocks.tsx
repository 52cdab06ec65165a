import { memo, useContext, useId } from 'react';
import type { Block as LibraryBlock } from 'slack-blocks-to-jsx';
import { findImageUrl } from '../slack/files.tsx';
import { BlockContext, FormContext } from './contexts.ts';
import { LiveControl, ValueControl } from './controls/control.tsx';
import { readInitial } from './form-values.ts';
import { type Block, readWords } from './shapes.ts';
import { BlockText, RenderedBlocks } from './text.tsx';

/**
 * Block Kit that can be used. slack-blocks-to-jsx draws what is only shown; its hooks do not reach buttons and inputs, so
 * those are drawn here, around it.
 */
export const Blocks = memo(({ blocks }: { blocks: Block[] }) => (
  <div className="blocks">
    {blocks.map((block, index) => (
      <BlockContext.Provider key={block.block_id ?? `${block.type}-${index}`} value={block.block_id}>
        <OneBlock block={block} />
      </BlockContext.Provider>
    ))}
  </div>
));

const OneBlock = ({ block }: { block: Block }) => {
  switch (block.type) {
    case 'header':
      return <h3 className="block-header">{block.text && <BlockText text={block.text} />}</h3>;
    case 'section':
      return <SectionBlock block={block} />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'actions':
      return <ActionsBlock block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'divider':
      return <hr className="block-divider" />;
    default:
      return <RenderedBlocks blocks={[disarmMarkup(block) as LibraryBlock]} />;
  }
};

const SectionBlock = ({ block }: { block: Block }) => (
  <div className="block-section">
    <div className="block-words">
      {block.text && <BlockText text={block.text} />}
      {block.fields && (
        <div className="block-fields">
          {block.fields.map((field, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields have no name of their own and never change places
            <div className="block-field" key={index}>
              <BlockText text={field} />
            </div>
          ))}
        </div>
      )}
    </div>
    {block.accessory && (
      <div className="block-accessory">
        <LiveControl element={block.accessory} />
      </div>
    )}
  </div>
);

const ImageBlock = ({ block }: { block: Block }) => (
  <figure className="block-image">
    {block.title && <figcaption>{readWords(block.title)}</figcaption>}
    <img src={findImageUrl(block)} alt={block.alt_text ?? ''} />
  </figure>
);

const ContextBlock = ({ block }: { block: Block }) => (
  <div className="block-context">
    {block.elements?.map((element, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: elements of a context have no name of their own
      <LiveControl key={index} element={element} />
    ))}
  </div>
);

const ActionsBlock = ({ block }: { block: Block }) => (
  <div className="block-actions">
    {block.elements?.map((element, index) => (
      <LiveControl key={element.action_id ?? index} element={element} />
    ))}
  </div>
);

const InputBlock = ({ block }: { block: Block }) => {
  const form = useContext(FormContext);
  const id = useId();
  const name = block.block_id ?? '';
  const { element } = block;
  if (!element) return null;
  const error = form?.errors[name];
  const hint = readWords(block.hint);
  return (
    <div className={`block-input ${error ? 'has-error' : ''}`}>
      <label htmlFor={id}>
        {readWords(block.label)}
        {block.optional && <span className="optional"> (optional)</span>}
      </label>
      <ValueControl
        element={element}
        value={form?.values[name] ?? readInitial(element)}
        onValue={(value) => form?.set(name, value)}
        labels={{
          id,
          'aria-label': readWords(block.label),
          'aria-describedby': `${id}-more`,
          'aria-invalid': error !== undefined,
        }}
      />
      <div id={`${id}-more`}>
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        {hint && <p className="field-hint">{hint}</p>}
      </div>
    </div>
  );
};

// The renderer reads `<!channel>` and Markdown links in any text; an invisible joiner keeps them plain text.
const disarmMarkup = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(disarmMarkup);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => [key, disarmMarkup(inner)]);
  const copy: Record<string, unknown> = Object.fromEntries(fields);
  const isWords = copy['type'] === 'plain_text' || copy['type'] === 'raw_text' || copy['type'] === 'mrkdwn';
  if (isWords && typeof copy['text'] === 'string')
    copy['text'] = copy['text'].replace(/(&lt;|<)(?=[!@#])/g, '$1\u2060').replaceAll('](', ']\u2060(');
  return copy;
};
