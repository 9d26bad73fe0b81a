package dev.plumbline.app.config;

import dev.plumbline.core.plan.Strategy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is given from outside. Immutable; the {@code with} methods return a copy.
 *
 * @param environment the environment's variables: passwords and the places of caches come from there
 * @param engine for {@code .sql} sources, as typed: {@code postgres:17}; empty for the other source's
 * @param shadow where scratch databases may be made
 * @param cache a directory of the user's own for the binaries of servers; may not exist yet
 * @param timeout how long to wait for a server that doesn't answer
 * @param proof how far plans are tried out before they are shown
 * @param renames what is taken for renamed
 * @param strategy how plans go about tables that others use; empty for whatever the rows that are there call for
 * @param applying how plans are run
 * @param progress hears what takes a while
 * @param named sources that {@code env:NAME} calls
 */
public record Options(
        Map<String, String> environment,
        Optional<String> engine,
        ShadowPolicy shadow,
        Path cache,
        Duration timeout,
        ProofDepth proof,
        RenamePolicy renames,
        Optional<Strategy> strategy,
        ApplyPolicy applying,
        Progress progress,
        Map<String, NamedSource> named) {
    private static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(10);

    public Options {
        environment = Map.copyOf(environment);
        named = Map.copyOf(named);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(renames);
    }

    /** Embedded shadows, the user's own cache directory, ten seconds, silence. */
    public static Options of(Map<String, String> environment) {
        return new Options(
                environment,
                Optional.empty(),
                new ShadowPolicy.Automatic(),
                CacheDirectory.of(environment),
                STANDARD_TIMEOUT,
                ProofDepth.STRUCTURE,
                RenamePolicy.STANDARD,
                Optional.empty(),
                ApplyPolicy.STANDARD,
                Progress.NONE,
                Map.of());
    }

    public Options withEngine(String name) {
        return new Options(
                environment,
                Optional.of(name),
                shadow,
                cache,
                timeout,
                proof,
                renames,
                strategy,
                applying,
                progress,
                named);
    }

    public Options withShadow(ShadowPolicy policy) {
        return new Options(
                environment, engine, policy, cache, timeout, proof, renames, strategy, applying, progress, named);
    }

    public Options withCache(Path directory) {
        return new Options(
                environment, engine, shadow, directory, timeout, proof, renames, strategy, applying, progress, named);
    }

    public Options withTimeout(Duration duration) {
        return new Options(
                environment, engine, shadow, cache, duration, proof, renames, strategy, applying, progress, named);
    }

    public Options withProof(ProofDepth depth) {
        return new Options(
                environment, engine, shadow, cache, timeout, depth, renames, strategy, applying, progress, named);
    }

    /** With what is only called otherwise, as somebody says: {@code orders=purchases}. */
    public Options withRenames(List<String> hints) {
        return withRenames(renames.withTold(hints));
    }

    public Options withRenames(RenamePolicy policy) {
        return new Options(
                environment, engine, shadow, cache, timeout, proof, policy, strategy, applying, progress, named);
    }

    public Options withStrategy(Strategy chosen) {
        return new Options(
                environment,
                engine,
                shadow,
                cache,
                timeout,
                proof,
                renames,
                Optional.of(chosen),
                applying,
                progress,
                named);
    }

    public Options withApplying(ApplyPolicy policy) {
        return new Options(
                environment, engine, shadow, cache, timeout, proof, renames, strategy, policy, progress, named);
    }

    public Options withProgress(Progress listener) {
        return new Options(
                environment, engine, shadow, cache, timeout, proof, renames, strategy, applying, listener, named);
    }

    /** With sources that have names. */
    public Options withNamed(Map<String, NamedSource> sources) {
        return new Options(
                environment, engine, shadow, cache, timeout, proof, renames, strategy, applying, progress, sources);
    }

    /** Says nothing of the environment, which may hold passwords. */
    @Override
    public String toString() {
        return "Options[engine=%s, shadow=%s, cache=%s, timeout=%s]".formatted(engine, shadow, cache, timeout);
    }
}
