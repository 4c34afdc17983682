using Beehive.Platform;

namespace Beehive.EasyRead;

public sealed record WordAdded(Act Act, GlossaryWord Word) : Fact(Act, Word);

public sealed record WordChanged(Act Act, GlossaryWord Word) : Fact(Act, Word);

public sealed record WordAgreed(Act Act, GlossaryWord Word) : Fact(Act, Word);

public sealed record WordTakenOff(Act Act, GlossaryWord Word) : Fact(Act, Word);

public sealed record WordShownAgain(Act Act, GlossaryWord Word) : Fact(Act, Word);
