using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>How whoever raises it hears of it; they can say no.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TellContactModel(Store store, Desk desk, Here here, Frame frame) : RaisePage(store, desk, here, frame)
{
    public override string Heading => IsMore ? "Do you need it in another way?" : "How can we contact you?";

    public override int Question => 4;

    protected override IReadOnlyList<string> Fields => !Way.IsEasy ? ["email", "phone", "post", "needs"] : IsMore ? ["needs"] : ["email", "phone", "post"];

    protected override IReadOnlyList<string> Parts => ["yes"];

    protected override string Next => Way.At("name");

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal) { ["email"] = telling?.Email, ["phone"] = telling?.Phone, ["post"] = telling?.Post };

    /// <summary>Beside each answer in Easy Read.</summary>
    public static string PictureOf(NeedKind need) => need switch
    {
        NeedKind.LargePrint => "search",
        NeedKind.EasyRead => "learn",
        NeedKind.Audio => "hear",
        NeedKind.SignedVideo => "play-video",
        _ => "globe",
    };

    /// <summary>What letters and calls about it are made to fit.</summary>
    protected override void Tick(Form form, Telling telling) => form.SetAll("needs", [.. RaiserWish.Read(telling.Needs).Select(x => x.ToString())]);

    protected override void Answer(Form form, Telling telling)
    {
        if (!IsMore) (telling.Email, telling.Phone, telling.Post) = Contact.Read(form);
        if (Fields.Contains("needs")) telling.Needs = RaiserWish.Written(RaiserWish.Kinds.Where(x => form.Ticked("needs", x.ToString()))) is { Length: > 0 } needs ? needs : null;
    }
}
