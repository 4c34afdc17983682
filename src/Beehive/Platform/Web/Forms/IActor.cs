namespace Beehive.Platform.Web.Forms;

/// <summary>Who sends a form. The platform need not know more.</summary>
public interface IActor
{
    /// <summary>The account's number, or null for anybody.</summary>
    long? AccountId { get; }

    /// <summary>How the audit trail names them: the office that they hold, never a person's name.</summary>
    string Who { get; }
}
