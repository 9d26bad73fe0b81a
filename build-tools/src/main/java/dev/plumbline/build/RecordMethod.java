package dev.plumbline.build;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A record's {@code equals}, {@code hashCode} or {@code toString} as a static method whose first parameter is the record. */
record RecordMethod(Kind kind, String owner, List<Handle> fields) implements LinkedClass.Body {
    private static final String OBJECT = "java/lang/Object";
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final int HASH_FACTOR = 31;

    enum Kind {
        EQUALS,
        HASH_CODE,
        TO_STRING
    }

    RecordMethod {
        fields = List.copyOf(fields);
    }

    static RecordMethod of(String name, Type type, List<Handle> fields) {
        Kind kind = switch (name) {
            case "equals" -> Kind.EQUALS;
            case "hashCode" -> Kind.HASH_CODE;
            case "toString" -> Kind.TO_STRING;
            default -> throw new IllegalArgumentException(name);
        };
        return new RecordMethod(kind, type.getInternalName(), fields);
    }

    @Override
    public void write(MethodVisitor code) {
        switch (kind) {
            case EQUALS -> equality(code);
            case HASH_CODE -> hash(code);
            case TO_STRING -> text(code);
        }
    }

    private void equality(MethodVisitor code) {
        Label other = new Label();
        Label different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(other);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        for (Handle field : fields) {
            load(code, 0, field);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
            code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
            jumpIfDifferent(code, Type.getType(field.getDesc()), different);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(different);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void jumpIfDifferent(MethodVisitor code, Type type, Label different) {
        switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT ->
                code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                // Not FCMPL and DCMPL: NaN equals itself, and the zeros differ.
                String compared = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper(type), "compare", compared, false);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
            default -> {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, OBJECTS, "equals", "(L" + OBJECT + ";L" + OBJECT + ";)Z", false);
                code.visitJumpInsn(Opcodes.IFEQ, different);
            }
        }
    }

    private void hash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            Type type = Type.getType(field.getDesc());
            boolean primitive = type.getSort() < Type.ARRAY;
            code.visitIntInsn(Opcodes.BIPUSH, HASH_FACTOR);
            code.visitInsn(Opcodes.IMUL);
            load(code, 0, field);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    primitive ? wrapper(type) : OBJECTS,
                    "hashCode",
                    "(" + (primitive ? type.getDescriptor() : "L" + OBJECT + ";") + ")I",
                    false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void text(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        code.visitLdcInsn(Type.getObjectType(owner));
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
        append(code, "Ljava/lang/String;");
        String before = "[";
        for (Handle field : fields) {
            code.visitLdcInsn(before + field.getName() + "=");
            append(code, "Ljava/lang/String;");
            load(code, 0, field);
            append(code, appendable(Type.getType(field.getDesc())));
            before = ", ";
        }
        code.visitLdcInsn(fields.isEmpty() ? "[]" : "]");
        append(code, "Ljava/lang/String;");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String type) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
    }

    private static String appendable(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.ARRAY, Type.OBJECT -> "L" + OBJECT + ";";
            default -> type.getDescriptor();
        };
    }

    private void load(MethodVisitor code, int variable, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    }

    private static String wrapper(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException(type.toString());
        };
    }
}
