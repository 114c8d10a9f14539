package org.chatrpc.client.ui;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComponent;

/** What is wrong with a field, said right under it. Takes no space while nothing is wrong. */
public final class FieldError extends WrapLabel {

    private final transient JComponent field;

    /**
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

    /** Shows an error, or takes it away when the text is empty. */
    public void show(String text) {
        boolean wrong = !text.isEmpty();
        setText(text);
        setVisible(wrong);
        field.putClientProperty(FlatClientProperties.OUTLINE, wrong ? FlatClientProperties.OUTLINE_ERROR : null);
        // A screen reader reads it with the field, not only when it finds the line.
        field.getAccessibleContext().setAccessibleDescription(wrong ? text : null);
        revalidate();
    }
}
