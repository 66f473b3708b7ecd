import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import '../globals.css';
import { directionOf, isLocale, locales } from '@/lib/i18n/locales';

export const metadata: Metadata = { title: { default: 'Assay', template: '%s · Assay' } };

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await rootLocale();
  if (!isLocale(locale)) notFound();
  return (
    // The desk's theme is set on this element before React wakes.
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
