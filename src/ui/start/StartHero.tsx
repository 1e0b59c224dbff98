import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState } from 'react';
import type { Example } from '../../library/Example';
import { formatClock } from '../format/formatClock';
import { Icon } from '../icons/Icon';
import { StoresContext } from '../stores/StoresContext';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { KeyNumbers } from '../topbar/KeyNumbers';
import { DesignPicture } from './DesignPicture';
import { HeroCanvas } from './HeroCanvas';
import { openHero, type Hero } from './openHero';
import './hero.css';

interface StartHeroProps {
  readonly example: Example;
  /** Opens it as it came to run here; `isBroken`: after what was done to it. */
  readonly onOpen: (hero: Hero['stores'], isBroken: boolean) => void;
}

/** The first example, running, and the one thing to break in it; on the canvas it goes on as it stands here. */
export function StartHero({ example, onOpen }: StartHeroProps) {
  const page = useStores();
  const [hero, setHero] = useState<Hero>();
  useEffect(() => {
    const opened = openHero(page, example);
    // A worker is made and ended with what shows it.
    // oxlint-disable-next-line react/set-state-in-effect
    setHero(opened);
    return () => opened.close();
  }, [page, example]);
  if (hero === undefined) return <HeroToBe example={example} />;
  return (
    <StoresContext value={hero.stores}>
      <section className="start-hero" aria-labelledby="start-title">
        <HeroWords example={example} onOpen={(isBroken) => onOpen(hero.stores, isBroken)} />
        <div className="start-hero-picture">
          <KeyNumbers />
          <ReactFlowProvider>
            <HeroCanvas />
          </ReactFlowProvider>
          <HeroTime />
        </div>
      </section>
    </StoresContext>
  );
}

/** What stands there until it runs. */
function HeroToBe({ example: { design, invitation } }: Pick<StartHeroProps, 'example'>) {
  return (
    <section className="start-hero" aria-labelledby="start-title">
      <div className="start-hero-words">
        <h1 id="start-title">{invitation.headline}</h1>
        <p>{invitation.text}</p>
      </div>
      <div className="start-hero-picture">
        <DesignPicture design={design} />
      </div>
    </section>
  );
}

interface HeroWordsProps {
  readonly example: Example;
  readonly onOpen: (isBroken: boolean) => void;
}

function HeroWords({ example: { invitation }, onOpen }: HeroWordsProps) {
  const { run } = useStores();
  const [isBroken, setIsBroken] = useState(false);
  const isReady = useRun(({ snapshot }) => snapshot !== undefined);
  const { headline, text, label, fault } = invitation;
  const breakIt = () => {
    run.breakIt(fault);
    run.play();
    setIsBroken(true);
  };
  const startAgain = () => {
    void run.restart();
    run.play();
    setIsBroken(false);
  };
  return (
    <div className="start-hero-words">
      <h1 id="start-title">{headline}</h1>
      <p aria-live="polite" className={isBroken ? 'start-hero-told' : undefined}>
        {isBroken ? `${label}: done. Watch what it does to the four numbers.` : text}
      </p>
      <div className="start-hero-buttons">
        {isBroken ? (
          <button type="button" className="button" onClick={startAgain}>
            <Icon name="restart" size={16} /> Start again
          </button>
        ) : (
          <button type="button" className="button primary" disabled={!isReady} onClick={breakIt}>
            <Icon name="hammer" size={16} /> {label}
          </button>
        )}
        <button
          type="button"
          className={`button ${isBroken ? 'primary' : ''}`}
          onClick={() => onOpen(isBroken)}
        >
          Open on the canvas
        </button>
      </div>
    </div>
  );
}

/** Whether it runs, and where it stands. */
function HeroTime() {
  const { run } = useStores();
  const playing = useRun((state) => state.playing);
  const clock = useRun(({ snapshot }) => formatClock(snapshot?.atSeconds ?? 0));
  const seed = useDesign(({ design }) => design.seed);
  return (
    <div className="hero-time">
      <button
        type="button"
        className="button"
        aria-label={playing ? 'Pause the example' : 'Play the example'}
        onClick={() => (playing ? run.pause() : run.play())}
      >
        <Icon name={playing ? 'pause' : 'play'} size={16} />
        {playing ? 'Pause' : 'Play'}
      </button>
      <span className="muted">
        {clock} · 1× · seed {seed}
      </span>
    </div>
  );
}
