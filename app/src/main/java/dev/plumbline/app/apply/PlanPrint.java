package dev.plumbline.app.apply;

import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a plan from others: the digest of its statements, in which secrets are placeholders. */
final class PlanPrint {
    private PlanPrint() {}

    /** SHA-256, in hexadecimal digits. */
    static String of(Plan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            plan.steps().map(Step::sql).forEach(sql -> {
                digest.update(sql.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
