package dev.plumbline.app.json;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;

/** Writes objects: who they are, their properties and, on request, their members within them. */
final class ObjectWriter {
    private final JsonOutput output;
    private final IdWriter ids;
    private final ValueWriter values;

    ObjectWriter(JsonOutput output, IdWriter.Spelling spelling) {
        this.output = output;
        this.ids = new IdWriter(output, spelling);
        this.values = new ValueWriter(output, ids);
    }

    IdWriter ids() {
        return ids;
    }

    ValueWriter values() {
        return values;
    }

    /** An object by itself, with its owner's id. */
    void write(SchemaObject object) {
        output.object(() -> {
            ids.fields(object.id());
            object.id().owner().ifPresent(owner -> ids.write("of", owner));
            properties(object);
        });
    }

    /** An object with all its members, who need not say whose they are. */
    void writeWhole(SchemaObject object, Catalog catalog) {
        output.object(() -> {
            ids.fields(object.id());
            properties(object);
            output.listIfAny("members", catalog.members(object.id()), member -> writeWhole(member, catalog));
        });
    }

    private void properties(SchemaObject object) {
        output.object("properties", () -> own(object.kind(), object));
        values.fields(CommonProperties.PROPERTIES, object.common());
        if (!object.detail().equals(Detail.NONE)) {
            output.object("detail", () -> detail(object.detail().detailKind(), object.detail()));
        }
    }

    private <T extends SchemaObject> void own(ObjectKind<T> kind, SchemaObject object) {
        values.fields(kind.properties(), kind.type().cast(object));
    }

    private <D extends Detail> void detail(DetailKind<D> kind, Detail detail) {
        output.field("kind", kind.name());
        output.object(
                "properties", () -> values.fields(kind.properties(), kind.type().cast(detail)));
    }
}
