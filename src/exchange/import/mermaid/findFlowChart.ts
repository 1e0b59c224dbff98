/** The body of a flowchart after its first line, the number of the line on which it begins, and its title. */
export type FoundFlowChart =
  | {
      readonly ok: true;
      readonly body: string;
      readonly firstLine: number;
      readonly title: string | undefined;
    }
  | { readonly ok: false; readonly message: string };

const fence = /^[ \t]*(?:```+|~~~+)[ \t]*mermaid[^\n]*\n([^]*?)(?:^[ \t]*(?:```+|~~~+)|$(?![^]))/m;
const frontMatter = /^\s*---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/;
const head = /^[ \t]*(?:flowchart-elk|flowchart|graph)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?[ \t]*;?/m;
const otherDiagram =
  /^[ \t]*(sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|pie|journey|gitGraph|mindmap|timeline|quadrantChart|C4\w+|architecture-beta|block-beta|requirementDiagram|sankey-beta|xychart-beta|packet-beta|kanban)\b/m;

/** Finds the flowchart in a text: alone, after front matter and remarks, or in the first fence of a Markdown file that holds one. */
export function findFlowChart(text: string): FoundFlowChart {
  const whole = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const fenced = fence.exec(whole);
  const body = fenced?.[1] ?? whole;
  const offset = fenced === null ? 0 : whole.indexOf(body, fenced.index);
  const begun = head.exec(body);
  const other = otherDiagram.exec(body);
  if (begun === null || (other !== null && other.index < begun.index)) {
    const what = other?.[1];
    return {
      ok: false,
      message:
        what === undefined
          ? 'There is no flowchart in the file: it needs a line that begins with "flowchart" or "graph".'
          : `The diagram is a ${what}; of Mermaid only flowcharts ("flowchart" or "graph") can be read.`,
    };
  }
  const start = begun.index + begun[0].length;
  const title = /^title:(.*)$/m.exec(frontMatter.exec(body)?.[1] ?? '')?.[1];
  // The project's own export says its name in the first remark; anybody else's remark is none.
  const remark = /^\n {2}%% (.+)\n {2}(?:c\d|subgraph a\d)/.exec(body.slice(start))?.[1];
  return {
    ok: true,
    body: body.slice(start),
    firstLine: whole.slice(0, offset + start).split('\n').length,
    title:
      title
        ?.trim()
        .replaceAll(/^["']|["']$/g, '')
        .trim() ||
      remark?.trim() ||
      undefined,
  };
}
