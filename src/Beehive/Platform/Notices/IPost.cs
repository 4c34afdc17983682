namespace Beehive.Platform.Notices;

/// <summary>Takes letters to people: a mail server, or a folder while Beehive is built.</summary>
public interface IPost : IAsyncDisposable
{
    /// <summary>Where letters go, for whoever starts the site.</summary>
    string Where { get; }

    /// <summary>Returns when somebody else is answerable for the letter; <see cref="NotTakenException"/> tells why nobody is.</summary>
    Task HandOverAsync(Letter letter, CancellationToken cancel);

    /// <summary>Nothing more to send for now.</summary>
    Task RestAsync();
}

/// <summary>What is to become of a letter that was not taken.</summary>
public enum NotTaken
{
    /// <summary>This letter may be taken later.</summary>
    Later,

    /// <summary>This letter will never be taken.</summary>
    Never,

    /// <summary>The server takes no letter at all now, so that others need not be tried.</summary>
    Nothing,
}

/// <summary>A letter was not taken, in the mail server's words.</summary>
public sealed class NotTakenException(NotTaken what, string words, Exception? inner = null) : Exception(words, inner)
{
    public NotTaken What => what;
}
