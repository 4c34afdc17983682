namespace Beehive.Issues;

/// <summary>Words of offices that many people do not understand, each with an easier one. Reviewed by hand; a word that is plain to everybody does not belong here.</summary>
public static class HardWords
{
    /// <summary>Longer ones first, so that "in accordance with" is found before a part of it.</summary>
    public static readonly IReadOnlyList<(string Hard, string Easy)> All = [.. new[]
    {
        ("accordingly", "so"), ("additional", "more"), ("address the issue", "sort it out"), ("ameliorate", "make better"), ("anticipate", "expect"), ("ascertain", "find out"), ("assist", "help"),
        ("at this moment in time", "now"), ("going forward", "from now on"), ("in accordance with", "as it says in"), ("in due course", "a day or a month"), ("in relation to", "about"), ("in respect of", "about"),
        ("in the event of", "if"), ("with regard to", "about"), ("prior to", "before"), ("subsequent to", "after"), ("subject to", "if"), ("due to the fact that", "because"), ("a number of", "how many, or some"),
        ("capacity", "time or people"), ("cease", "stop"), ("collaborate", "work together"), ("commence", "start"), ("commission", "buy or ask for"), ("commissioning", "buying services"), ("complete", "finish"),
        ("consequently", "so"), ("constraints", "limits"), ("constitute", "are"), ("consultation", "asking people"), ("convene", "meet"), ("deliver", "do or give"), ("demonstrate", "show"), ("designated", "chosen"),
        ("determine", "decide"), ("directorate", "the name of the office"), ("discontinue", "stop"), ("dissemination", "telling people"), ("disseminate", "send out"), ("engage with", "talk with"), ("engagement", "talking with people"),
        ("endeavour", "try"), ("enquiry", "question"), ("ensure", "make sure"), ("equitable", "fair"), ("escalate", "take it to somebody higher"), ("establish", "set up or find out"), ("evaluate", "check"), ("expedite", "speed up"),
        ("expenditure", "money spent"), ("facilitate", "help"), ("feasible", "possible"), ("forthcoming", "next"), ("fiscal", "money"), ("formulate", "write"), ("framework", "plan or rules"), ("hereby", "leave it out"),
        ("holistic", "whole"), ("identify", "find"), ("implement", "do"), ("implementation", "doing it"), ("inception", "start"), ("inform", "tell"), ("infrastructure", "roads, pipes or buildings"), ("initiate", "start"), ("initiative", "plan"),
        ("interim", "for now"), ("leverage", "use"), ("liaise", "talk"), ("mechanism", "way"), ("methodology", "way"), ("mitigate", "make less bad"), ("modification", "change"), ("multi-agency", "of several offices"),
        ("notwithstanding", "even if"), ("notify", "tell"), ("objective", "aim"), ("obtain", "get"), ("operational", "working"), ("outcome", "what comes of it"), ("partnership working", "working together"), ("pathway", "the steps"),
        ("personnel", "staff"), ("prioritise", "do first"), ("procure", "buy"), ("procurement", "buying"), ("provision", "service"), ("pursuant to", "under"), ("ratify", "agree"), ("rationalise", "cut or make simpler"),
        ("reconfigure", "change"), ("regarding", "about"), ("remuneration", "pay"), ("remit", "job"), ("request", "ask"), ("require", "need"), ("resolution", "answer"), ("retain", "keep"), ("robust", "strong"),
        ("scoping", "finding out"), ("signpost", "tell who can help"), ("stakeholder", "person whom it concerns"), ("stakeholders", "people whom it concerns"), ("strategic", "long-term"), ("streamline", "make simpler"),
        ("sufficient", "enough"), ("sustainable", "that lasts"), ("synergy", "working together"), ("terminate", "end"), ("thematic", "about one subject"), ("transformation", "change"), ("undertake", "do"), ("utilise", "use"),
        ("viable", "that can work"), ("whilst", "while"), ("workstream", "part of the work"),
    }.OrderByDescending(x => x.Item1.Length)];
}
