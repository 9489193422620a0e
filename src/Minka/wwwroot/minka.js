// Makes forms smoother where scripts run; every page works without it.
(() => {
  const start = root => {
    for (const pad of root.querySelectorAll('[data-pad],[data-step-by]')) pad.hidden = false;
    // Keys have a check of their own: the main act must not lie over them.
    for (const pad of root.querySelectorAll('[data-pad]')) pad.closest('form')?.classList.add('padded');
    root.querySelector('[data-refusal]')?.focus();
  };
  document.addEventListener('click', e => {
    const step = e.target.closest('[data-step-by]');
    if (step) {
      const input = step.parentElement.querySelector('input');
      const next = (parseInt(input.value, 10) || 0) + Number(step.dataset.stepBy);
      if (next >= Number(input.min || -Infinity) && next <= Number(input.max || Infinity)) input.value = next;
      return input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const key = e.target.closest('[data-key]');
    if (key) {
      const pin = document.getElementById(key.closest('[data-pad]').dataset.pad);
      pin.value = key.dataset.key === 'back' ? pin.value.slice(0, -1) : (pin.value + key.dataset.key).slice(0, pin.maxLength);
      return;
    }
    if (e.target.closest('[data-print]')) print();
  });
  // A second tap must not post twice; the act id in the form makes a repeat harmless all the same.
  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.dataset.sent) return e.preventDefault();
    form.dataset.sent = '1';
    for (const b of form.querySelectorAll('button:not([type=button])')) b.setAttribute('aria-disabled', 'true');
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener('pageshow', e => { if (e.persisted) for (const b of document.querySelectorAll('[aria-disabled=true]')) b.removeAttribute('aria-disabled'); });
  document.addEventListener('htmx:after:swap', () => start(document));
  document.documentElement.classList.add('enhanced');
  start(document);
})();
