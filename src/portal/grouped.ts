/** 60335 → "60,335" */
export const grouped = (count: number): string => count.toLocaleString('en-US')
