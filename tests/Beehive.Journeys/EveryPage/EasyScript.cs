namespace Beehive.Journeys.EveryPage;

/// <summary>What a page in Easy Read must be besides all that every page must be. It answers with a list of faults.</summary>
public static class EasyScript
{
    /// <summary>No words under 14 points (18.67 pixels), targets of 44, the picture left of its words, lines of 60 characters at most, nothing slanted, in capitals or underlined but links.</summary>
    public const string NotEasy = """
        () => {
        const named = e => e.tagName.toLowerCase() + (e.className && e.className.split ? '.' + e.className.split(' ').join('.') : '') + ' "' + (e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40) + '"';
        const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.govuk-visually-hidden, .govuk-skip-link') && e.getClientRects().length > 0;
        const faults = [], words = [...document.body.querySelectorAll('*')].filter(e => seen(e) && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
        const usual = 'The board talked about the new bus stop and said who will mend it.';
        const ruler = document.createElement('canvas').getContext('2d');
        for (const e of words) {
            const style = getComputedStyle(e), size = parseFloat(style.fontSize);
            if (size < 18.6) faults.push('small, ' + size + ' px: ' + named(e));
            if (style.fontStyle !== 'normal') faults.push('slanted: ' + named(e));
            if (style.textTransform !== 'none') faults.push('letters changed: ' + named(e));
            if (!['start', 'left', '-webkit-auto'].includes(style.textAlign) && !e.closest('button, a, .bee-date')) faults.push('not on the left: ' + named(e));
            if (style.textDecorationLine.includes('underline') && !e.closest('a, summary, button')) faults.push('underlined: ' + named(e));
            if (/^[^a-z]*[A-Z]{4,}[^a-z]*$/.test(e.textContent.trim())) faults.push('in capitals: ' + named(e));
            if (['P', 'LI', 'DD', 'BLOCKQUOTE'].includes(e.tagName)) {
                ruler.font = style.fontWeight + ' ' + style.fontSize + ' ' + style.fontFamily;
                // Sixty letters as they come in English, not sixty of the widest.
                const most = 60 * ruler.measureText(usual).width / usual.length + 2;
                if (e.clientWidth - parseFloat(style.paddingLeft) > most && e.closest('main')) faults.push('a line of more than 60 characters: ' + named(e));
            }
        }
        for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
            if (!seen(e)) continue;
            const alone = ![...e.parentElement.childNodes].some(n => n !== e && n.nodeType === 3 && /\w{2}/.test(n.data)) || !getComputedStyle(e).display.startsWith('inline');
            const box = (e.type === 'radio' || e.type === 'checkbox') && e.labels && e.labels[0] ? [e, e.labels[0]].map(x => x.getBoundingClientRect()).reduce((a, b) => a.height > b.height ? a : b) : e.getBoundingClientRect();
            if (alone && (box.width < 43.5 || box.height < 43.5)) faults.push('small target, ' + Math.round(box.width) + ' by ' + Math.round(box.height) + ': ' + named(e));
        }
        for (const block of document.querySelectorAll('.bee-easy__block')) {
            const picture = block.querySelector('img'), text = block.querySelector('p, h2, h3, label, a');
            if (!picture || !text || !seen(picture) || !seen(text)) continue;
            if (picture.getBoundingClientRect().right > text.getBoundingClientRect().left + 1) faults.push('the picture is not left of: ' + named(text));
        }
        if (!document.querySelector('.bee-all-easy')) faults.push('not a page in Easy Read');
        return faults;
        }
        """;
}
