package dev.plumbline.app.shadow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The user's local Maven repository, found as Maven finds it: {@code maven.repo.local} as a property of this JVM, in
 * MAVEN_ARGS or in MAVEN_OPTS, then {@code localRepository} in the user's settings, then {@code ~/.m2/repository}.
 */
record MavenRepository(Path directory) {
    private static final Pattern OPTION = Pattern.compile("-Dmaven\\.repo\\.local=(?:\"([^\"]*)\"|(\\S+))");

    static MavenRepository of(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        return new MavenRepository(Optional.ofNullable(System.getProperty("maven.repo.local"))
                .or(() -> option(environment.getOrDefault("MAVEN_ARGS", "")))
                .or(() -> option(environment.getOrDefault("MAVEN_OPTS", "")))
                .or(() -> setting(home, environment))
                .map(Path::of)
                .orElse(home.resolve(".m2").resolve("repository")));
    }

    /** The file of an artefact, whether it is there or not. */
    Path file(MavenCoordinates artefact) {
        return directory
                .resolve(artefact.group().replace('.', '/'))
                .resolve(artefact.name())
                .resolve(artefact.version())
                .resolve(artefact.name() + "-" + artefact.version() + ".jar");
    }

    private static Optional<String> option(String options) {
        Matcher matcher = OPTION.matcher(options);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<String> setting(Path home, Map<String, String> environment) {
        Path settings = home.resolve(".m2").resolve("settings.xml");
        if (!Files.isReadable(settings)) {
            return Optional.empty();
        }
        return localRepository(settings).map(text -> filled(text, home, environment));
    }

    /** Settings may name the user's home and the environment. */
    private static String filled(String text, Path home, Map<String, String> environment) {
        String filled = text.replace("${user.home}", home.toString());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            filled = filled.replace("${env." + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    private static Optional<String> localRepository(Path settings) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = Files.newInputStream(settings)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement() && reader.getLocalName().equals("localRepository")) {
                    return Optional.of(reader.getElementText().strip()).filter(text -> !text.isEmpty());
                }
            }
        } catch (java.io.IOException | XMLStreamException e) {
            return Optional.empty(); // Maven will complain about its own settings
        }
        return Optional.empty();
    }
}
