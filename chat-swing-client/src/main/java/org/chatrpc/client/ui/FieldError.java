package org.chatrpc.client.ui;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** What is wrong with a field, said right under it. Takes no space while nothing is wrong. */
public final class FieldError extends JLabel {

    private final transient JComponent field;
    private final String fieldName;

    /**
     * @param field the component at fault, which gets a red outline
     * @param fieldName what it is called
     */
    public FieldError(JComponent field, String fieldName) {
        this.field = field;
        this.fieldName = fieldName;
        setName(field.getName() + ".error");
        putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        field.getAccessibleContext().setAccessibleName(fieldName);
        setVisible(false);
    }

    /** Shows an error, or takes it away when the text is empty. */
    public void show(String text) {
        boolean wrong = !text.isEmpty();
        // As HTML it wraps instead of being cut off.
        setText(wrong ? "<html>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</html>" : "");
        getAccessibleContext().setAccessibleName(text);
        setVisible(wrong);
        field.putClientProperty(FlatClientProperties.OUTLINE, wrong ? FlatClientProperties.OUTLINE_ERROR : null);
        // A screen reader reads it with the field, not only when it finds the line.
        field.getAccessibleContext().setAccessibleDescription(wrong ? text : null);
        field.getAccessibleContext().setAccessibleName(fieldName);
        revalidate();
    }
}
