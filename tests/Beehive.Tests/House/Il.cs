using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Beehive.Tests.House;

/// <summary>Walks the instructions of a method body and gives the tokens that name types, methods and fields.</summary>
internal static class Il
{
    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(x => x.GetValue(null)).OfType<OpCode>().ToDictionary(x => (ushort)x.Value, x => x.OperandType);

    public static IEnumerable<int> Tokens(BlobReader body)
    {
        var tokens = new List<int>();
        while (body.RemainingBytes > 0)
        {
            var operand = Operands[Code(ref body)];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok) tokens.Add(body.ReadInt32());
            else Pass(ref body, Length(operand, ref body));
        }
        return tokens;
    }

    private static ushort Code(ref BlobReader body)
    {
        var first = body.ReadByte();
        return first == 0xFE ? (ushort)(0xFE00 | body.ReadByte()) : first;
    }

    private static void Pass(ref BlobReader body, int length) => body.Offset += length;

    private static int Length(OperandType operand, ref BlobReader body) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => body.ReadInt32() * 4,
        _ => 4,
    };
}
