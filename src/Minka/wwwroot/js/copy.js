// Copies a whole text with one tap. The newer way is closed to pages of a local network without TLS: there the text is selected and copied as by hand.
(() => {
  const show = () => { for (const b of document.querySelectorAll('[data-copy]')) b.hidden = false; };
  document.addEventListener('click', e => {
    const b = e.target.closest('[data-copy]');
    if (!b) return;
    const text = document.getElementById(b.dataset.copy);
    const said = () => { b.querySelector('span').textContent = b.dataset.copied; };
    text.focus();
    text.select();
    if (document.execCommand('copy')) return said();
    navigator.clipboard?.writeText(text.value).then(said, () => { });
  });
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('htmx:load', show);
})();
