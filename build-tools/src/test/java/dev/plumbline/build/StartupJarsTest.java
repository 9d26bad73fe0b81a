package dev.plumbline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A prepared jar holds what it held. */
final class StartupJarsTest {
    @TempDir
    private Path folder;

    @Test
    void classesForLaterJavasTakeTheirPlacesAmongTheOthers() throws Exception {
        Path jar = jar("A", "META-INF/versions/9/A", "META-INF/versions/11/A", "META-INF/versions/11/B");

        StartupJars.main(new String[] {folder.toString()});

        try (ZipFile prepared = new ZipFile(jar.toFile())) {
            assertThat(prepared.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "A.class", "B.class");
        }
        assertThat(origin(jar, "A")).isEqualTo("META-INF/versions/11/A");
        assertThat(origin(jar, "B")).isEqualTo("META-INF/versions/11/B");
    }

    @Test
    void aJarWithClassesForAJavaThatNotEverybodyHasStaysAsItIs() throws Exception {
        Path jar = jar("A", "META-INF/versions/11/A", "META-INF/versions/22/A");
        byte[] before = Files.readAllBytes(jar);

        StartupJars.main(new String[] {folder.toString()});

        assertThat(Files.readAllBytes(jar)).isEqualTo(before);
    }

    private Path jar(String... classes) throws IOException {
        Path jar = folder.resolve("several.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Multi-Release", "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : classes) {
                out.putNextEntry(new ZipEntry(name + ".class"));
                out.write(classFile(name.substring(name.lastIndexOf('/') + 1), name));
                out.closeEntry();
            }
        }
        return jar;
    }

    /** A class that tells which entry it comes from. */
    private static byte[] classFile(String name, String origin) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", new String[0]);
        writer.visitField(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                        "ORIGIN",
                        "Ljava/lang/String;",
                        null,
                        origin)
                .visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static Object origin(Path jar, String name) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return loader.loadClass(name).getField("ORIGIN").get(null);
        }
    }
}
