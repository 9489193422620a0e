// What a person sees of the page at its present width: does it scroll sideways, is text too small, is a target too small for
// a thumb, is text cut, does text lie over text. Each finding says the element and the number.
() => {
  const seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('.sr,.skip,[hidden]');
  const name = e => {
    const words = (e.getAttribute('aria-label') || e.innerText || e.value || e.name || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${e.tagName.toLowerCase()}${e.className && e.className.baseVal === undefined ? '.' + e.className.trim().replace(/\s+/g, '.') : ''} «${words}»`;
  };
  const round = n => Math.round(n * 10) / 10;
  const found = { scroll: [], text: [], target: [], cut: [], over: [] };

  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    found.scroll.push(`page ${document.documentElement.scrollWidth} wide`);
    for (const e of document.body.querySelectorAll('*'))
      if (e.getBoundingClientRect().right > wide + 1 && !e.closest('.scroll,.sr')) found.scroll.push(`${name(e)} reaches ${round(e.getBoundingClientRect().right)}`);
  }

  // Fonts leave room above and below their letters; letters themselves stand in the middle.
  const inked = b => ({ left: b.left, right: b.right, top: b.top + b.height * .2, bottom: b.bottom - b.height * .2 });
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const e = node.parentElement;
    if (!node.data.trim() || !seen(e) || e.closest('script,style,option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(b => b.width > 1 && b.height > 1);
    if (!boxes.length) continue;
    const widest = Math.max(...boxes.map(b => b.width));
    if (boxes.length > 5 && widest < 45) found.cut.push(`${name(e)} squeezed to ${round(widest)} in ${boxes.length} lines`);
    const scale = e.ownerSVGElement ? e.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(e).fontSize) * scale;
    if (size < 13.95 && !e.closest('.paper,.money-piece')) found.text.push(`${name(e)} ${round(size)} px`);
    if (!e.closest('.act,svg,option,select')) for (const box of boxes) texts.push({ e, box: inked(box) });
  }
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length; j++) {
      const [a, b] = [texts[i], texts[j]];
      if (a.e === b.e || a.e.contains(b.e) || b.e.contains(a.e)) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 3 && down > 3) found.over.push(`${name(a.e)} and ${name(b.e)} by ${round(across)} x ${round(down)}`);
    }

  for (const e of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('.skip,.sr')) continue;
    const label = e.labels && e.labels[0];
    const box = (e.matches('[type=radio],[type=checkbox]') && label ? label : e).getBoundingClientRect();
    if (box.width < 47.5 && box.width < 43.5 || box.height < 47.5) found.target.push(`${name(e)} ${round(box.width)} x ${round(box.height)}`);
  }

  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    if (style.overflowX === 'visible' || e.matches('.scroll,textarea,input,select') || !seen(e) || !e.innerText?.trim() || e.ownerSVGElement) continue;
    if (e.scrollWidth > e.clientWidth + 1 && style.overflowX !== 'auto') found.cut.push(`${name(e)} ${e.scrollWidth} in ${e.clientWidth}`);
  }
  return found;
}
