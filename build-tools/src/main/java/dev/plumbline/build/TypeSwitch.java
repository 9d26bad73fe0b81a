package dev.plumbline.build;

import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * {@code static int typeSwitch(T target, int restart)}: the first type, from the one at {@code restart} on, that the target is
 * of; the number of types for none, -1 for null.
 *
 * @param types internal names
 */
record TypeSwitch(List<String> types) implements LinkedClass.Body {
    TypeSwitch {
        types = List.copyOf(types);
    }

    @Override
    public void write(MethodVisitor code) {
        Label present = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitJumpInsn(Opcodes.IFNONNULL, present);
        code.visitInsn(Opcodes.ICONST_M1);
        code.visitInsn(Opcodes.IRETURN);
        begin(code, present);
        for (int index = 0; index < types.size(); index++) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitIntInsn(Opcodes.SIPUSH, index);
            code.visitJumpInsn(Opcodes.IF_ICMPGT, next);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitTypeInsn(Opcodes.INSTANCEOF, types.get(index));
            code.visitJumpInsn(Opcodes.IFEQ, next);
            code.visitIntInsn(Opcodes.SIPUSH, index);
            code.visitInsn(Opcodes.IRETURN);
            begin(code, next);
        }
        code.visitIntInsn(Opcodes.SIPUSH, types.size());
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void begin(MethodVisitor code, Label label) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
}
