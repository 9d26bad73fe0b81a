package dev.plumbline.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Prepares jars, in place, for a fast start: {@code StartupJars FOLDER}.
 *
 * <ul>
 *   <li>The JVM's cache of loaded classes takes no class that was compiled for Java 5 or before, because such classes are verified
 *       in the old way, each time they are loaded. They become classes for Java 8, with the frames that today's verifier wants.
 *   <li>Nor does it take what a jar holds for later Javas alone: those classes take their places among the others, as far as they are
 *       for Java 21, our oldest.
 *   <li>Of our own jars, what javac leaves to the first run is spelled out: {@link LinkedClass}.
 * </ul>
 *
 * <p>All else stays what it is, in the same order and with the same times, so that the same jars always give the same; only
 * signatures, which would no longer be true, are left out of a jar that is changed. A jar without anything to do is not
 * touched, and one that was prepared has nothing left to do.
 */
public final class StartupJars {
    private static final String OURS = "plumbline-";
    private static final int MAJOR_VERSION = 0xFFFF;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final ClassLoader library;

    private StartupJars(ClassLoader library) {
        this.library = library;
    }

    /** Takes the folder of the jars. */
    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader library =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (Path jar : jars) {
                new StartupJars(library).prepare(jar);
            }
        }
    }

    private void prepare(Path jar) throws IOException {
        boolean ours = jar.getFileName().toString().startsWith(OURS);
        Path copy = jar.resolveSibling(jar.getFileName() + ".prepared");
        if (copy(jar, copy, ours)) {
            Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(copy);
        }
    }

    /** Returns whether the copy differs. */
    private boolean copy(Path from, Path to, boolean ours) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
            Versions versions = Versions.of(jar);
            boolean changed = versions.areSeveral();
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                byte[] content = content(jar, entry);
                byte[] prepared = prepared(entry.getName(), content, ours, versions);
                changed |= !Arrays.equals(prepared, content);
                Optional<String> name = versions.name(entry).filter(kept -> !isSignature(kept));
                if (name.isPresent()) {
                    ZipEntry same = new ZipEntry(name.get());
                    same.setTimeLocal(entry.getTimeLocal()); // what the jar says, whatever the time zone here
                    copy.putNextEntry(same);
                    copy.write(prepared);
                    copy.closeEntry();
                }
            }
            return changed;
        }
    }

    private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static boolean isSignature(String name) {
        return name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    }

    private byte[] prepared(String name, byte[] content, boolean ours, Versions versions) throws IOException {
        if (name.equals(MANIFEST) && versions.areSeveral()) {
            return Versions.ended(content);
        }
        return name.endsWith(".class") ? prepared(content, ours) : content;
    }

    private byte[] prepared(byte[] classFile, boolean ours) {
        ClassReader reader = new ClassReader(classFile);
        if ((reader.readInt(4) & MAJOR_VERSION) < Opcodes.V1_6) {
            return framed(reader);
        }
        return ours ? linked(classFile, reader) : classFile;
    }

    private byte[] framed(ClassReader reader) {
        ClassWriter writer = new FrameWriter(library);
        reader.accept(new NewerVersion(writer), 0);
        return writer.toByteArray();
    }

    private static byte[] linked(byte[] classFile, ClassReader reader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        LinkedClass linked = new LinkedClass(writer);
        reader.accept(linked, 0);
        return linked.changed() ? writer.toByteArray() : classFile;
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
