package dev.plumbline.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Copies a library's jar and gives its oldest classes the frames that today's verifier wants: {@code FramedJar FROM TO}.
 *
 * <p>The JVM's cache of loaded classes takes no class that was compiled for Java 5 or before, because such classes are
 * verified in the old way, each time they are loaded. They become classes for Java 8. All else stays what it is, in the
 * same order and with the same times, so that the same jar always gives the same copy; only signatures, which would no
 * longer be true, are left out.
 */
public final class FramedJar {
    private static final int MAJOR_VERSION = 0xFFFF;

    private final ClassLoader library;

    private FramedJar(ClassLoader library) {
        this.library = library;
    }

    /** Replaces {@code TO} if it is there. */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        Files.createDirectories(to.toAbsolutePath().getParent());
        URL[] jar = {from.toUri().toURL()};
        try (URLClassLoader library = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            new FramedJar(library).copy(from, to);
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!isSignature(entry.getName())) {
                    copy(jar, entry, copy);
                }
            }
        }
    }

    private static boolean isSignature(String name) {
        return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    }

    private void copy(ZipFile jar, ZipEntry entry, ZipOutputStream copy) throws IOException {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(entry.getTimeLocal()); // what the jar says, whatever the time zone here
        copy.putNextEntry(same);
        try (InputStream content = jar.getInputStream(entry)) {
            byte[] bytes = content.readAllBytes();
            copy.write(entry.getName().endsWith(".class") ? framed(bytes) : bytes);
        }
        copy.closeEntry();
    }

    private byte[] framed(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if ((reader.readInt(4) & MAJOR_VERSION) >= Opcodes.V1_6) {
            return classFile;
        }
        ClassWriter writer = new FrameWriter(library);
        reader.accept(new NewerVersion(writer), 0);
        return writer.toByteArray();
    }

    /** Says that the class is one for Java 8. */
    private static final class NewerVersion extends ClassVisitor {
        NewerVersion(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
        }
    }

    /** Finds out what each frame holds, for which it looks at the library's other classes. */
    private static final class FrameWriter extends ClassWriter {
        private final ClassLoader library;

        FrameWriter(ClassLoader library) {
            super(ClassWriter.COMPUTE_FRAMES);
            this.library = library;
        }

        @Override
        protected ClassLoader getClassLoader() {
            return library;
        }
    }
}
