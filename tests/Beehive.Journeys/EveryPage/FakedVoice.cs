namespace Beehive.Journeys.EveryPage;

/// <summary>
/// A voice in the browser that says nothing and writes down what it was given: headless browsers have none. It goes on when the test says so.
/// What was said stands in window.heard, when it was stopped in window.stoppedAt.
/// </summary>
internal static class FakedVoice
{
    private const string Local = "{ name: 'Near', lang: 'en-GB', localService: true, default: false }";
    private const string Far = "{ name: 'Far', lang: 'en-GB', localService: false, default: true }";
    private const string American = "{ name: 'American', lang: 'en-US', localService: true, default: true }";

    /// <summary>A device with a British voice of its own, an American one, and one that would send the words away.</summary>
    public static string WithVoices { get; } = Making($"[{Far}, {American}, {Local}]");

    public static string AmericanOnly { get; } = Making($"[{Far}, {American}]");

    /// <summary>All that it has would send the words away.</summary>
    public static string OnlyFar { get; } = Making($"[{Far}]");

    /// <summary>Its voices come when window.bringVoices() is called.</summary>
    public static string Late { get; } = Making("[]") + $"window.bringVoices = () => {{ voices = [{Local}]; speech.dispatchEvent(new Event('voiceschanged')); }};";

    /// <summary>The voice has said its sentence.</summary>
    public const string Next = "() => { const one = window.now; window.now = null; one?.onend?.(); }";

    private static string Making(string voices) => $$"""
        let voices = {{voices}};
        window.heard = [];
        window.stops = 0;
        const speech = new EventTarget();
        Object.assign(speech, {
          speaking: false, pending: false,
          getVoices: () => voices,
          speak: one => { window.now = one; speech.speaking = true; window.heard.push({ text: one.text, voice: one.voice.name, rate: one.rate, lang: one.lang }); },
          cancel: () => { window.stops++; window.stoppedAt = performance.now(); const one = window.now; window.now = null; speech.speaking = false; if (one) { one.onerror?.({ error: 'interrupted' }); } },
        });
        Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;
}
