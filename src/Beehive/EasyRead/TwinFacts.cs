using Beehive.Platform;

namespace Beehive.EasyRead;

public sealed record TwinBegun(Act Act, Twin Twin) : Fact(Act, Twin);

public sealed record TwinWritten(Act Act, Twin Twin) : Fact(Act, Twin);

public sealed record TwinPublished(Act Act, Twin Twin) : Fact(Act, Twin);

/// <summary>Readers do not have its newest version any more.</summary>
public sealed record TwinTakenBack(Act Act, Twin Twin) : Fact(Act, Twin);

/// <summary>A warning or a question of the checker was answered.</summary>
public sealed record TwinWarningAnswered(Act Act, Twin Twin) : Fact(Act, Twin);

/// <summary>People looked at it and said what is good.</summary>
public sealed record TwinChecked(Act Act, Twin Twin) : Fact(Act, Twin);

/// <summary>What it explains says something else now, or the same again.</summary>
public sealed record TwinCompared(Act Act, Twin Twin) : Fact(Act, Twin);

/// <summary>Words were taken out of what it explains, so they stand nowhere here either.</summary>
public sealed record TwinOriginalForgotten(Act Act, Twin Twin) : Fact(Act, Twin)
{
    public override bool TakesOut => true;
}

/// <summary>What it explains is open to others than before.</summary>
public sealed record TwinFollowed(Act Act, Twin Twin) : Fact(Act, Twin);

/// <summary>The text that was being written was thrown away.</summary>
public sealed record TwinDraftDropped(Act Act, Twin Twin) : Fact(Act, Twin);
