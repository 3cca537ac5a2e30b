import {
  Autocomplete,
  Button,
  Checkbox,
  Combobox,
  createTheme,
  Menu,
  Modal,
  Popover,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

const sans = 'var(--sans)'
const field = { size: 'xs' } as const

/** Mantine in the look of the program: 13 px, radius 6, one accent. Colours beyond it come from tokens.css. */
export const theme = createTheme({
  fontFamily: sans,
  fontSizes: { xs: '13px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.55', lg: '1.5', xl: '1.4' },
  headings: { fontFamily: sans, fontWeight: '600' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '8px', xl: '20px' },
  defaultRadius: 'sm',
  black: '#1d2126',
  cursorType: 'pointer',
  primaryColor: 'jade',
  primaryShade: 7,
  colors: {
    jade: [
      '#eef6f5',
      '#e3efed',
      '#c3dedb',
      '#9ccac5',
      '#71b1aa',
      '#479189',
      '#2a766f',
      '#17605b',
      '#104a46',
      '#0a3533',
    ],
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs', variant: 'default' } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: field }),
    Select: Select.extend({ defaultProps: { ...field, allowDeselect: false } }),
    Autocomplete: Autocomplete.extend({ defaultProps: field }),
    Checkbox: Checkbox.extend({ defaultProps: field }),
    Combobox: Combobox.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 450, transitionProps: { duration: 0 } } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        // A dialog's title bar is not the banner of the page.
        attributes: { header: { role: 'presentation' } },
        transitionProps: { duration: 0 },
        overlayProps: { color: '#2a2d2b', backgroundOpacity: 0.32 },
      },
    }),
  },
})
