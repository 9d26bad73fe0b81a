package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Grant.GranteeKind;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.model.Aggregate;
import dev.plumbline.postgres.model.BaseType;
import dev.plumbline.postgres.model.ForeignDataWrapper;
import dev.plumbline.postgres.model.ForeignServer;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.Language;
import dev.plumbline.postgres.model.RangeType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the server grants on a new object by itself: acldefault() in its acl.c. */
final class StandardPrivileges {
    private final int major;

    StandardPrivileges(int major) {
        this.major = major;
    }

    Set<Grant> of(SchemaObject object) {
        return switch (object) {
            case Table table -> relation();
            case View view -> relation();
            case MaterializedView view -> relation();
            case ForeignTable table -> relation();
            case Sequence sequence -> owner("SELECT", "UPDATE", "USAGE");
            case Schema schema -> schema(schema);
            case Routine routine -> everybody("EXECUTE");
            case Aggregate aggregate -> everybody("EXECUTE");
            case EnumType type -> everybody("USAGE");
            case DomainType type -> everybody("USAGE");
            case CompositeType type -> everybody("USAGE");
            case RangeType type -> everybody("USAGE");
            case BaseType type -> everybody("USAGE");
            case Language language -> everybody("USAGE");
            case ForeignDataWrapper wrapper -> owner("USAGE");
            case ForeignServer server -> owner("USAGE");
            case Column column -> Set.of();
            case SchemaObject other -> Set.of();
        };
    }

    /** The schema {@code public} is open to everybody from initdb on; until 14 even to create in. */
    private Set<Grant> schema(Schema schema) {
        Set<Grant> grants = owner("CREATE", "USAGE");
        if (schema.id().name().equals("public")) {
            grants.add(ofPublic("USAGE"));
            if (major < 15) {
                grants.add(ofPublic("CREATE"));
            }
        }
        return grants;
    }

    private Set<Grant> relation() {
        Set<Grant> grants = owner("DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE");
        if (major >= 17) {
            grants.add(ofOwner("MAINTAIN"));
        }
        return grants;
    }

    private static Set<Grant> owner(String... privileges) {
        Set<Grant> grants = new LinkedHashSet<>();
        for (String privilege : privileges) {
            grants.add(ofOwner(privilege));
        }
        return grants;
    }

    private static Set<Grant> everybody(String privilege) {
        Set<Grant> grants = owner(privilege);
        grants.add(ofPublic(privilege));
        return grants;
    }

    private static Grant ofPublic(String privilege) {
        return new Grant(GranteeKind.PUBLIC, Optional.empty(), privilege, false);
    }

    private static Grant ofOwner(String privilege) {
        return new Grant(GranteeKind.OWNER, Optional.empty(), privilege, false);
    }
}
