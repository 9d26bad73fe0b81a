package dev.plumbline.app.engines;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/** A detail that only the sketch has. */
record SketchDetail(boolean dashed, long width) implements Detail {
    static final DetailKind<SketchDetail> DETAIL = new DetailKind<>(
            "sketch-detail",
            SketchDetail.class,
            List.of(
                    Property.of("dashed", Shape.FLAG, SketchDetail::dashed),
                    Property.of("width", Shape.NUMBER, SketchDetail::width)));

    @Override
    public DetailKind<?> detailKind() {
        return DETAIL;
    }
}
