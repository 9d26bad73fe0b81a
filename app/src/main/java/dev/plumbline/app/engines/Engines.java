package dev.plumbline.app.engines;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.problem.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The engines that are there. They are made one by one, only until somebody's question is answered: a run that reads one
 * database loads one engine.
 */
public final class Engines {
    private final List<Engine> made = new ArrayList<>();
    private final Iterator<Engine> rest;

    private Engines(Iterator<Engine> rest) {
        this.rest = rest;
    }

    /** The engines on the class path. */
    public static Engines installed() {
        return new Engines(
                ServiceLoader.load(Engine.class, Engine.class.getClassLoader()).iterator());
    }

    /** These engines and no others. */
    public static Engines of(List<Engine> engines) {
        return new Engines(List.copyOf(engines).iterator());
    }

    /** The first answer that an engine gives. */
    public <T> Optional<T> ask(Function<Engine, Optional<T>> question) {
        for (int at = 0; ; at++) {
            Optional<Engine> engine = at(at);
            if (engine.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> answer = question.apply(engine.get());
            if (answer.isPresent()) {
                return answer;
            }
        }
    }

    /**
     * The engine of this name, which may be its makers' way of writing it.
     *
     * @throws UsageException if there is none
     */
    public Engine named(String name) {
        return called(name, "").engine();
    }

    /**
     * The engine of this name in this version.
     *
     * @throws UsageException if there is none
     */
    EngineVersion called(String name, String version) {
        return ask(engine -> engine.called(name, version).map(meant -> new EngineVersion(engine, meant)))
                .orElseThrow(() -> new UsageException(
                        "PLB-1208", "There is no engine '%s'".formatted(name), "Engines here: " + names()));
    }

    /**
     * The engine that a connection leads to.
     *
     * @throws UsageException if none recognises it
     */
    public Engine of(Connection connection) throws SQLException {
        for (int at = 0; ; at++) {
            Optional<Engine> engine = at(at);
            if (engine.isEmpty()) {
                throw new UsageException(
                        "PLB-1209",
                        "No engine knows " + connection.getMetaData().getDatabaseProductName(),
                        "Engines here: " + names());
            }
            if (engine.get().recognises(connection.getMetaData())) {
                return engine.get();
            }
        }
    }

    /** All of them. */
    public synchronized List<Engine> all() {
        rest.forEachRemaining(made::add);
        return List.copyOf(made);
    }

    private synchronized Optional<Engine> at(int index) {
        while (made.size() <= index && rest.hasNext()) {
            made.add(rest.next());
        }
        return index < made.size() ? Optional.of(made.get(index)) : Optional.empty();
    }

    private String names() {
        return String.join(", ", all().stream().map(Engine::name).sorted().toList());
    }
}
