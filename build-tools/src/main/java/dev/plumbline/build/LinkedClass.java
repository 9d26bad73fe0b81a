package dev.plumbline.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Spells out what javac leaves to the first run: the {@code equals}, {@code hashCode} and {@code toString} of records, and
 * switches over types.
 *
 * <p>javac writes an {@code invokedynamic} for them, and the JVM makes their code when it first comes by, a millisecond or
 * two for each, again in each run: its cache of loaded classes remembers lambdas, but not these. Each becomes a call of a
 * private method that does the same as {@link java.lang.runtime.ObjectMethods} and {@link java.lang.runtime.SwitchBootstraps}
 * say. A switch with other labels than types is left alone.
 */
final class LinkedClass extends ClassVisitor {
    private final List<Spelled> methods = new ArrayList<>();
    private String owner = "";
    private boolean isInterface;

    LinkedClass(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** Whether anything was spelled out. */
    boolean changed() {
        return !methods.isEmpty();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new Calls(super.visitMethod(access, name, type, signature, exceptions));
    }

    @Override
    public void visitEnd() {
        for (Spelled method : methods) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor code = super.visitMethod(access, method.name(), method.type(), null, null);
            code.visitCode();
            method.body().write(code);
            code.visitMaxs(0, 0); // computed by the writer
            code.visitEnd();
        }
        super.visitEnd();
    }

    /** What takes the place of an {@code invokedynamic}. */
    private record Spelled(String name, String type, Body body) {}

    /** The code of a static method. */
    interface Body {
        void write(MethodVisitor code);
    }

    private final class Calls extends MethodVisitor {
        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            switch (bootstrap.getOwner() + "." + bootstrap.getName()) {
                case "java/lang/runtime/ObjectMethods.bootstrap" -> call(name, type, recordMethod(name, arguments));
                case "java/lang/runtime/SwitchBootstraps.typeSwitch" -> {
                    if (Arrays.stream(arguments).allMatch(Type.class::isInstance)) {
                        call(
                                name,
                                type,
                                new TypeSwitch(Arrays.stream(arguments)
                                        .map(label -> ((Type) label).getInternalName())
                                        .toList()));
                    } else {
                        super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
                    }
                }
                default -> super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
            }
        }

        private Body recordMethod(String name, Object... arguments) {
            return RecordMethod.of(
                    name,
                    (Type) arguments[0],
                    Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList());
        }

        private void call(String name, String type, Body body) {
            String spelled = name + "$linked$" + methods.size();
            methods.add(new Spelled(spelled, type, body));
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, spelled, type, isInterface);
        }
    }
}
