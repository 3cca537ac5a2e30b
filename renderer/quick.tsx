import './app/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QuickEntry } from './features/quick-entry/QuickEntry.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')

createRoot(root).render(
  <StrictMode>
    <QuickEntry />
  </StrictMode>,
)
