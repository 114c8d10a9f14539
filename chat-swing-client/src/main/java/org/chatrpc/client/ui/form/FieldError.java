package org.chatrpc.client.ui.form;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComponent;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;

/** An error message below a field. Takes no space while there is no error. */
public final class FieldError extends WrapLabel {

    private final transient JComponent field;

    /**
     *
     * @param field the component at fault, which gets a red outline
     * @param width of the form, in unscaled pixels
     */
    public FieldError(JComponent field, int width) {
        super(width);
        this.field = field;
        setName(field.getName() + ".error");
        putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        setVisible(false);
    }

    /** Shows an error, or hides it if the text is empty. */
    public void show(String text) {
        boolean wrong = !text.isEmpty();
        setText(text);
        setVisible(wrong);
        field.putClientProperty(FlatClientProperties.OUTLINE, wrong ? FlatClientProperties.OUTLINE_ERROR : null);
        // So that a screen reader reads it together with the field.
        field.getAccessibleContext().setAccessibleDescription(wrong ? text : null);
        revalidate();
    }
}
