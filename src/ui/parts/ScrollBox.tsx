import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '#ui/words.tsx';
import classes from './ScrollBox.module.css';

interface ScrollBoxProps {
  /** Accessible name of what scrolls. */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * What may be wider than the screen scrolls by itself, says so while it is, and then takes the
 * keyboard too.
 */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState({ left: false, right: false });
  const isWide = hidden.left || hidden.right;
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const left = scrollLeft > 1;
      const right = scrollLeft + clientWidth < scrollWidth - 1;
      setHidden((now) => (now.left === left && now.right === right ? now : { left, right }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return (
    <>
      <div
        ref={box}
        className={classes.box}
        data-more={hidden.right || undefined}
        {...(isWide && {
          tabIndex: 0,
          role: 'group',
          'aria-label': say('parts.scrollsNamed', { name: label }),
        })}
      >
        {children}
      </div>
      {isWide && (
        <p className={classes.hint} aria-hidden>
          {hidden.left && '‹ '}
          {say('parts.scrolls')}
          {hidden.right && ' ›'}
        </p>
      )}
    </>
  );
}
