import { usePageState } from '../state/actions.tsx';

/** What was shared with a message: pictures as pictures, the rest as links. */
export const SharedFiles = ({ ids }: { ids: string[] }) => {
  const { files } = usePageState();
  return files
    .filter(({ id }) => ids.includes(id))
    .map((file) =>
      file.mimetype.startsWith('image/') ? (
        <img key={file.id} className="file-image" src={`/files/${file.id}`} alt={file.alt ?? file.title} />
      ) : (
        <a key={file.id} href={`/files/${file.id}`} target="_blank" rel="noreferrer noopener">
          {file.title || file.name}
        </a>
      ),
    );
};

/** A block of a picture; `slack_file` is one that was uploaded here. */
export const findImageUrl = (block: { image_url?: string; slack_file?: unknown }): string => {
  const { slack_file: file } = block;
  if (typeof file === 'object' && file !== null && 'id' in file) return `/files/${String(file.id)}`;
  return block.image_url ?? '';
};
