performance.mark('desk-interactive');
document.documentElement.dataset.ready = 'true';
