/** A node of a flowchart: its label in parts as they stand on its lines, and its shape, where they were written. */
export interface FlowNode {
  readonly id: string;
  label: readonly string[] | undefined;
  shape: string | undefined;
  /** Id of the innermost subgraph that mentions it. */
  subgraph: string | undefined;
}

export interface FlowEdge {
  /** Ids of nodes or of subgraphs. */
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
  readonly line: 'solid' | 'dotted' | 'thick' | 'invisible';
  /** At which ends it has a head. */
  readonly heads: 'none' | 'end' | 'start' | 'both';
}

export interface FlowSubgraph {
  readonly id: string;
  readonly title: string;
  readonly inside: string | undefined;
}

/** A Mermaid flowchart as it is written, before anything is made of it. */
export interface FlowChart {
  title: string | undefined;
  readonly nodes: Map<string, FlowNode>;
  readonly edges: FlowEdge[];
  readonly subgraphs: Map<string, FlowSubgraph>;
  /** Statements about looks and clicks. */
  looks: number;
  /** Lines that could not be read. */
  readonly unread: { readonly line: number; readonly text: string }[];
}
