namespace Beehive.Journeys.EveryPage;

/// <summary>What the tests ask a page in the browser. Each answers with a list of faults, so that a failure says where it is.</summary>
public static class Script
{
    /// <summary>Names an element so that a person can find it.</summary>
    private const string Named = """
        const named = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.className && e.className.split ? '.' + e.className.split(' ').join('.') : '') + ' "' + (e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40) + '"';
        const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.govuk-visually-hidden, .govuk-skip-link') && e.getClientRects().length > 0;

        """;

    private const string CanFocus = "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"], [contenteditable=true]')].filter(e => !e.disabled && e.getAttribute('tabindex') !== '-1' && e.checkVisibility())";

    /// <summary>The tab key stops once at a group of radios: at the one that is chosen, or at the first.</summary>
    private const string Stops = CanFocus + ".filter(e => e.type !== 'radio' || e === ([...document.querySelectorAll('input[type=radio][name=\"' + e.name + '\"]')].filter(x => x.form === e.form).find((x, _, all) => x.checked || (x === all[0] && !all.some(y => y.checked)))))";

    /// <summary>Things that stick out to the right of the window; a named, focusable region that scrolls may hold a table.</summary>
    public const string TooWide = "() => { " + Named + """
        const width = document.documentElement.clientWidth;
        const out = [...document.body.querySelectorAll('*')].filter(e => seen(e) && e.getBoundingClientRect().right > width + 1 && !e.parentElement.closest('.bee-scroll[tabindex="0"][aria-label]')).map(e => named(e) + ' to ' + Math.round(e.getBoundingClientRect().right));
        return document.documentElement.scrollWidth > width ? ['the page scrolls to ' + document.documentElement.scrollWidth, ...out.slice(0, 5)] : [];
        }
        """;

    /// <summary>Words that are cut off or run over what stands next to them. What stays in sight while the page moves lies over the rest on purpose.</summary>
    public const string CutOff = "() => { " + Named + """
        const faults = [];
        for (const e of document.body.querySelectorAll('*')) {
            if (!seen(e) || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const style = getComputedStyle(e), room = parseFloat(style.fontSize) * 0.35;
            if (style.display !== 'inline' && e.clientHeight > 0 && e.scrollHeight > e.clientHeight + room) faults.push('cut off: ' + named(e) + ' ' + e.scrollHeight + ' > ' + e.clientHeight);
            if (style.textOverflow === 'ellipsis' && e.scrollWidth > e.clientWidth) faults.push('shortened: ' + named(e));
        }
        for (const e of document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, label, legend, button, figure, blockquote, td, th')) {
            const next = e.nextElementSibling;
            if (!next || !seen(e) || !seen(next) || [e, next].some(x => ['absolute', 'sticky'].includes(getComputedStyle(x).position))) continue;
            const a = e.getBoundingClientRect(), b = next.getBoundingClientRect();
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom - parseFloat(getComputedStyle(e).paddingBottom), b.bottom) - Math.max(a.top, b.top);
            if (across > 2 && down > 4) faults.push('overlap: ' + named(e) + ' and ' + named(next));
        }
        return faults;
        }
        """;

    /// <summary>Targets smaller than 24 by 24, links inside a sentence left out.</summary>
    public const string SmallTargets = "() => { " + Named + "const all = " + CanFocus + """
        ;
        const inSentence = e => getComputedStyle(e).display.startsWith('inline') && [...e.parentElement.childNodes].some(n => n !== e && n.nodeType === 3 && /\w{2}/.test(n.data));
        return all.filter(e => seen(e) && !inSentence(e)).map(e => { const after = getComputedStyle(e, '::after'), b = e.getBoundingClientRect(); return [e, after.position === 'absolute' && after.content !== 'none' ? e.closest('.bee-card, li')?.getBoundingClientRect() ?? b : b]; })
            .filter(([e, b]) => b.width < 24 || b.height < 24).map(([e, b]) => named(e) + ' ' + Math.round(b.width) + ' by ' + Math.round(b.height));
        }
        """;

    /// <summary>One first heading, no level skipped, the title begins with the heading; every control has a seen label, every group of choices a legend, and what a browser can fill in says so.</summary>
    public const string Order = "() => { " + Named + """
        const faults = [], heads = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')], h1 = document.querySelectorAll('h1');
        if (h1.length !== 1) faults.push(h1.length + ' first headings');
        heads.reduce((level, e) => { const next = +e.tagName[1]; if (next > level + 1) faults.push('a level is skipped before ' + named(e)); return next; }, 1);
        const words = x => x.replace(/\s+/g, ' ').trim();
        if (h1[0] && !words(document.title).replace('Error: ', '').startsWith(words(h1[0].textContent).slice(0, 12))) faults.push('the title does not begin with the heading: ' + document.title + ' / ' + words(h1[0].textContent));
        for (const e of document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')) {
            const label = document.querySelector('label[for="' + CSS.escape(e.id) + '"]');
            if (!label || !words(label.textContent) || (!seen(label) && !e.closest('details:not([open])'))) faults.push('no label that is seen: ' + e.outerHTML.slice(0, 100));
            const many = document.querySelectorAll('input[name="' + e.name + '"]').length > 1;
            if (many && (e.type === 'radio' || e.type === 'checkbox') && !e.closest('fieldset')?.querySelector('legend')) faults.push('no legend: ' + e.outerHTML.slice(0, 100));
            if ((e.type === 'email' || e.type === 'tel') && !e.autocomplete) faults.push('no autocomplete: ' + e.outerHTML.slice(0, 100));
        }
        return faults;
        }
        """;

    /// <summary>How many things the tab key should reach; each gets its number.</summary>
    public const string Number = "() => { const all = " + Stops + "; all.forEach((e, i) => e.dataset.stop = i); return all.length; }";

    /// <summary>At the end of each press of a key: the number of what has the focus then, and what covers its middle.</summary>
    public const string WriteStopsDown = "() => { " + Named + """
        const here = () => {
            const e = document.activeElement;
            if (!e || e === document.body || !e.dataset.stop) return { stop: -1, covered: '', player: !!e && e.matches('audio, video') };
            const b = [...e.getClientRects()].find(x => x.width > 0 && x.height > 0) ?? e.getBoundingClientRect();
            const y = (Math.max(b.top, 0) + Math.min(b.bottom, innerHeight)) / 2; // a browser shows the line that is written in, not always all of a large field
            const top = y > b.top && y < b.bottom && document.elementFromPoint(b.left + b.width / 2, y);
            const clear = top && (e === top || e.contains(top));
            return { stop: +e.dataset.stop, player: e.matches('audio, video'), covered: clear ? '' : named(e) + ' under ' + (top ? named(top) : 'the edge of the window') };
        };
        if (!window.stopsWritten) addEventListener('keyup', e => { if (e.key === 'Tab') window.stopsWritten.push(here()); }, true);
        window.stopsWritten = [];
        }
        """;

    public const string StopsWritten = "() => window.stopsWritten.splice(0)";

    /// <summary>Movement while the reader asked for none.</summary>
    public const string Moving = "() => { " + Named + """
        const long = x => x.split(',').some(y => parseFloat(y) > 0.01);
        const faults = document.getAnimations().map(a => 'moves: ' + named(a.effect.target));
        for (const e of document.querySelectorAll('*')) { const s = getComputedStyle(e); if (long(s.transitionDuration) || (s.animationName !== 'none' && long(s.animationDuration))) faults.push(named(e)); if (s.scrollBehavior === 'smooth') faults.push('smooth: ' + named(e)); }
        return [...faults, ...[...document.querySelectorAll('video[autoplay], audio[autoplay], marquee')].map(named)];
        }
        """;

    /// <summary>On paper: words of at least 14 points, and nothing that only a screen can use.</summary>
    public const string NotForPaper = "() => { " + Named + """
        const words = [...document.querySelectorAll('main p, main li, main dd, main td')].filter(e => seen(e) && e.textContent.trim() && parseFloat(getComputedStyle(e).fontSize) < 14 * 96 / 72 - 0.1).map(e => 'small: ' + named(e) + ' ' + getComputedStyle(e).fontSize);
        const screen = [...document.querySelectorAll('nav, form, button, .bee-views, .govuk-skip-link')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 1).map(e => 'printed: ' + named(e));
        const split = [...document.querySelectorAll('.bee-card, .bee-day, .bee-steps > li, .bee-easy__block')].filter(e => getComputedStyle(e).breakInside !== 'avoid').map(e => 'may be split: ' + named(e));
        return [...words, ...screen, ...split];
        }
        """;

    /// <summary>WCAG 1.4.12: the reader's own spacing.</summary>
    public const string SpaceOut = """
        () => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }
        """;

    /// <summary>The reader's browser shows words twice as large.</summary>
    public const string TwiceAsLarge = "() => { document.documentElement.style.fontSize = '200%'; }";

    /// <summary>Takes both back.</summary>
    public const string AsItWas = "() => { document.adoptedStyleSheets = []; document.documentElement.style.fontSize = ''; }";
}
