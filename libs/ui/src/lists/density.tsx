import { useLocalStorage } from '@mantine/hooks';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

export type Density = 'roomy' | 'dense';

const DensityContext = createContext<{ density: Density; change: (density: Density) => void }>({ density: 'roomy', change: () => {} });

/** Keeps how tight the tables are on this machine. */
export function DensityProvider({ children, start }: { children: ReactNode; start: Density }) {
  const [density, change] = useLocalStorage<Density>({ key: 'preau.density', defaultValue: start, getInitialValueInEffect: false });
  const value = useMemo(() => ({ density, change }), [density, change]);
  return (
    <DensityContext value={value}>
      <div data-density={density} className="preau-density">
        {children}
      </div>
    </DensityContext>
  );
}

export function useDensity() {
  return useContext(DensityContext);
}
