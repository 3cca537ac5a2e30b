import './app/layers.css'
import './app/mantine-styles.ts'
import './app/tokens.css'
import './app/base.css'
import './app/mantine-overrides.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { readAhead } from './app/read-ahead.ts'
import { useView } from './app/view-store.ts'
import { queryClient } from './bridge/query-client.ts'
import { loadSettings, useSettings } from './bridge/settings.ts'
import { theme } from './app/theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')

void readAhead()

// Without settings the window still works in Chinese with the widths it ships with.
await loadSettings().catch(() => undefined)
useView.setState({ view: useSettings.getState().view })

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} zIndex={500} />
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
