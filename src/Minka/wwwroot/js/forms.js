// Makes forms smoother where scripts run; every page works without it.
(() => {
  // What an order comes to, while it is typed: the sum of counts by their prices in céntimos.
  const sum = part => {
    let cents = 0;
    for (const [name, price] of part.dataset.sum.split(' ').map(p => p.split(':'))) cents += Math.max(0, parseInt(part.querySelector(`[name="${name}"]`)?.value, 10) || 0) * price;
    const shown = part.querySelector('[data-sum-shown]');
    shown.textContent = part.dataset.currency + (cents / 100).toFixed(2);
    shown.parentElement.hidden = false;
  };
  for (const kind of ['input', 'change']) document.addEventListener(kind, e => { const part = e.target.closest('[data-sum]'); if (part) sum(part); });
  const start = root => {
    for (const pad of root.querySelectorAll('[data-pad],[data-step-by]')) pad.hidden = false;
    // Keys have a check of their own: the main act must not lie over them.
    for (const pad of root.querySelectorAll('[data-pad]')) pad.closest('form')?.classList.add('padded');
    for (const part of root.querySelectorAll('[data-sum]')) sum(part);
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
  // At a counter each tap is a ration: taps are sent one after another, each an act of its own, and the last answer is shown.
  const taps = [];
  const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
  const tap = form => {
    const body = new URLSearchParams(new FormData(form));
    form.elements.acto.value = fresh();
    taps.push({ form, body });
    if (taps.length === 1) send();
  };
  const send = async () => {
    while (taps.length) {
      const { form, body } = taps[0];
      let answer, html;
      try {
        answer = await fetch(form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
        html = await answer.text();
      } catch {
        // The network swallowed it: the same act goes the plain way, where a repeat is harmless.
        form.elements.acto.value = body.get('acto');
        if (!form.isConnected) document.body.append(form);
        return form.submit();
      }
      const shown = document.querySelector(form.dataset.tap);
      if (answer.redirected || !shown || !html.trimStart().startsWith('<div')) return location.assign(answer.redirected ? answer.url : location.href);
      taps.shift();
      if (taps.length) continue;
      shown.outerHTML = html;
      globalThis.htmx?.process(document.querySelector(form.dataset.tap));
      start(document);
    }
  };
  // A second tap must not post twice; the act id in the form makes a repeat harmless all the same.
  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.dataset.tap) { e.preventDefault(); return tap(form); }
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
