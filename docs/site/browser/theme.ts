// Runs before the page is shown, so that it does not flash in the other colours.
try {
  const { theme } = localStorage;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // No storage: the colours of the system.
}
document.documentElement.classList.add('js');
