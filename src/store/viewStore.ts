import { createStore } from 'zustand/vanilla';
import type { ImportNote } from '../exchange/import/ImportResult';
import type { Example } from '../library/Example';
import type { Component } from '../model/Component';
import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { SharedAttempt } from '../model/SharedAttempt';
import type { ImportStage } from '../runner/importing/ImportMessage';
import type { ReadableStore } from './ReadableStore';

/** Which colours the page uses; `system` follows the device. */
export type Theme = 'light' | 'dark' | 'system';

/** The tabs of the inspector. */
export type InspectorTab = 'settings' | 'live' | 'why' | 'learn';

/** What covers the lower part of the screen on a phone. */
export type Sheet = 'none' | 'inspector' | 'palette' | 'charts';

/** The panels of the dock. */
export type DockTab = 'charts' | 'traces' | 'why' | 'scenario' | 'knee' | 'compare' | 'objectives';

/** How much of the page the dock takes: the timeline alone, a strip with a panel, or all but the top. */
export type DockSize = 'closed' | 'open' | 'full';

/** What is open in front of the page. */
export type Dialog =
  | 'start'
  | 'share'
  | 'commands'
  | 'find'
  | 'shortcuts'
  | 'kinds'
  | 'report'
  | 'account'
  | 'sides'
  | 'keeping'
  | 'practise'
  | 'importing'
  | 'learn';

/** What an import has to say about the file of that name. */
export interface Account {
  readonly file: string;
  readonly notes: readonly ImportNote[];
}

/** What is selected on the canvas. */
export interface Selection {
  readonly components: readonly Id[];
  readonly connections: readonly Id[];
}

/** A sentence for the person at the screen: shown for a while, and read out. */
export interface Notice {
  /** Counts up, so that the same sentence twice is told twice. */
  readonly number: number;
  readonly text: string;
  readonly tone: 'plain' | 'refused';
  /** Where it was caused, in pixels of the window; missing: shown at the foot of the canvas. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** What the screen shows of the design and the run; none of it is part of either. */
export interface ViewState {
  readonly selection: Selection;
  readonly theme: Theme;
  readonly inspectorTab: InspectorTab;
  readonly dockSize: DockSize;
  readonly dockTab: DockTab;
  readonly sheet: Sheet;
  /** The component whose outgoing port was clicked; the next click on a component connects. */
  readonly connectingFrom: Id | undefined;
  /** The component whose name is being typed on its card. */
  readonly renaming: Id | undefined;
  /** The note or area that is selected. */
  readonly selectedMark: Id | undefined;
  readonly notice: Notice | undefined;
  readonly dialog: Dialog | undefined;
  /** Missing: designing. */
  readonly place?: 'design' | 'practise';
  /** The attempt that the share dialog puts into the link, while its design is the one on the canvas. */
  readonly sharing?: { readonly design: Design; readonly attempt: SharedAttempt } | undefined;
  /** How the last file that was no design became one. */
  readonly account?: Account;
  /** The design on this device whose revisions are looked at; missing: the one on the canvas. */
  readonly revisionsOf?: { readonly key: string; readonly name: string } | undefined;
  /** The file that is being made a design, its size in bytes, how far that is, and how to stop it. */
  readonly importing?:
    | {
        readonly file: string;
        readonly size: number;
        readonly stage: ImportStage;
        readonly stop: () => void;
      }
    | undefined;
  /**
   * What Learn shows: the id of a lesson; "term", "calculator" or "lab" and the id of one, of a lab perhaps with that of a case;
   * "calculator" for their list; "right" for the page on the numbers. Missing: the lessons.
   */
  readonly reading?: string | undefined;
  /** The challenge that Practise opens with, by its id; missing: the list of all. */
  readonly challenge?: string | undefined;
  /** The kind that the reference opens with, by its id; missing: that of what is selected. */
  readonly kindShown?: string | undefined;
  /** What to try with the example on the canvas. */
  readonly invitation: Example['invitation'] | undefined;
  /** The part of the canvas that a link asks for, and the design that it came with; it holds until that one is changed. */
  readonly openedView: (CanvasView & { readonly design: Design }) | undefined;
  /** What limits the run, while its users are hurt. */
  readonly bottleneck?: Id | undefined;
  /** Puts a component that is let go here into the connection under it; undefined while it hovers over none. */
  readonly dropInto?: ((component: Component) => void) | undefined;
}

/** The part of the canvas that is shown: the shift in screen pixels and the zoom. */
export interface CanvasView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Holds what the screen shows. */
export interface ViewStore extends ReadableStore<ViewState> {
  readonly show: (part: Partial<Omit<ViewState, 'selection' | 'notice'>>) => void;
  readonly select: (selection: Partial<Selection>) => void;
  /** Shows a theme, and remembers it on this device. */
  readonly setTheme: (theme: Theme) => void;
  readonly tell: (text: string, tone?: Notice['tone'], at?: Notice['at']) => void;
  readonly hush: () => void;
}

const themeKey = 'loadbearing.theme';
const nothing: readonly Id[] = [];

/** Makes the store of what the screen shows; the theme is remembered on this device. */
export function createViewStore(): ViewStore {
  const store = createStore<ViewState>(() => ({
    selection: { components: nothing, connections: nothing },
    theme: rememberedTheme(),
    inspectorTab: 'settings',
    dockSize: 'open',
    dockTab: 'charts',
    sheet: 'none',
    connectingFrom: undefined,
    renaming: undefined,
    selectedMark: undefined,
    notice: undefined,
    dialog: undefined,
    invitation: undefined,
    openedView: undefined,
  }));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    show: (part) => store.setState(part),
    select: ({ components = nothing, connections = nothing }) =>
      store.setState(({ selection }) =>
        same(selection.components, components) && same(selection.connections, connections)
          ? { selectedMark: undefined }
          : { selection: { components, connections }, selectedMark: undefined },
      ),
    setTheme(theme) {
      store.setState({ theme });
      remember(theme);
    },
    tell: (text, tone = 'plain', at) =>
      store.setState(({ notice }) => ({
        notice: { number: (notice?.number ?? 0) + 1, text, tone, ...(at && { at }) },
      })),
    hush: () => store.setState({ notice: undefined }),
  };
}

function same(left: readonly Id[], right: readonly Id[]): boolean {
  return left.length === right.length && left.every((id, place) => id === right[place]);
}

function rememberedTheme(): Theme {
  try {
    const stored = localStorage.getItem(themeKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // Storage can be closed to a page; the theme then lasts until the page is left.
  }
}
