import { createRoot } from 'react-dom/client';
import { Dashboard } from './dashboard.tsx';
import './style.css';

createRoot(document.getElementById('root')!).render(<Dashboard />);
