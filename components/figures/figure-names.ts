/** The names under which the figure's fields are refused. */
export const figureNames = ['figure.low', 'figure.high', 'figure.unit', 'figure.asOf'] as const;
