import type { ComponentProps } from 'react';
import { controlClass } from './control-styles';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={controlClass(className)} />;
}
