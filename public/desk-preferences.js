// Runs before the desk is painted, so that a chosen theme does not flash and no panel jumps.
try {
  const theme = localStorage.getItem('assay-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const aside = Number(localStorage.getItem('assay-aside-width'));
  if (aside) document.documentElement.style.setProperty('--aside', `${aside}px`);
} catch {}
